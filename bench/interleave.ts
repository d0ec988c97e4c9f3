/** One sample of every subject in each round (A B A B …), so that a noisy minute hits them all alike. */
export async function interleave<Subject extends { readonly name: string }>(
  rounds: number,
  subjects: readonly Subject[],
  measure: (subject: Subject, round: number) => Promise<number>,
): Promise<Record<string, readonly number[]>> {
  const samples = Object.fromEntries(subjects.map(({ name }): [string, number[]] => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const subject of subjects) samples[subject.name]?.push(await measure(subject, round));
  }
  return samples;
}
