export interface Position {
  readonly lat: number;
  readonly lon: number;
}

export interface NewBerth {
  readonly code: string;
  readonly name: string;
  readonly status: string;
  readonly depth_m: number;
  readonly length_m: number;
  readonly services: readonly string[];
  readonly position: Position;
  readonly note?: string | null;
  readonly contact?: string;
  readonly chart?: string;
  readonly inspected_on?: string;
}

export interface Berth extends NewBerth {
  readonly id: string;
  readonly created_at: string;
}

export interface NewBooking {
  readonly vessel: string;
  readonly berth_code: string;
  readonly from: string;
  readonly nights: number;
  readonly contact: string;
  readonly cargo: Readonly<Record<string, unknown>>;
}

export interface Booking extends NewBooking {
  readonly id: string;
  readonly state: string;
  readonly created_at: string;
}

export interface Vessel {
  readonly call_sign: string;
  readonly name: string;
  readonly flag: string;
  readonly length_m: number;
  readonly homepage?: string;
  readonly built_on?: string;
}

export interface NewPilot {
  readonly name: string;
  readonly licence: string;
  readonly password?: string;
}

export interface Pilot extends NewPilot {
  readonly id: string;
}
