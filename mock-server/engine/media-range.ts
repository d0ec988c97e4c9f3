/** Whether a media range covers a media type, parameters left aside (RFC 9110 §12.5.1). */
export function covers(range: string, contentType: string): boolean {
  const [wanted = "", given = ""] = [range, contentType].map((text) => text.split(";")[0]?.trim().toLowerCase() ?? "");
  return wanted === given || wanted === "*/*" || (wanted.endsWith("/*") && given.startsWith(wanted.slice(0, -1)));
}

/** Whether what is sent under this media type is JSON (RFC 6839 §3.1 for the suffix). */
export function isJson(contentType: string): boolean {
  return /[/+]json\b/.test(contentType);
}
