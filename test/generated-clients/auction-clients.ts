import type {
  Client,
  Clock,
  Io,
  RestClient,
  RestOptions,
  SocketIoOptions,
  Surroundings,
  WebSocketOptions,
} from "../../codegen/runtime/index.ts";
import type { Contract } from "../../contract/index.ts";
import { type Clock as MockClock, type MockServer, PortUnavailable, startMockServer } from "../../mock-server/index.ts";
import { generatedPackage } from "../codegen/generated-package.ts";

interface Lot {
  id: string;
  title: string;
  status: string;
  price: number;
}
interface Bid {
  id: string;
  lot_id: string;
  amount: number;
  bidder: string;
}

/** What the generated types say of the hall, as far as these tests go: the test of the types themselves compiles them. */
export interface HallTalk {
  server: {
    welcome: { type: "welcome"; house: string };
    lots: { type: "lots"; lots: Lot[]; timestamp: string };
    bidTaken: { type: "bid_taken"; request_id?: string; bid_id: string };
    bidPlaced: { type: "bid_placed"; bid: Bid };
    history: { type: "bids"; lot_id: string; bids: Bid[]; count: number };
    pong: { type: "pong" };
    refused: { type: "refused"; message: string };
  };
  client: {
    placeBid: { request_id?: string; lot_id: string; amount: number };
    askHistory: { lot_id: string };
    watch: { lot_id: string };
    unwatch: { lot_id: string };
    ping: { type?: "ping" };
  };
  requests: {
    placeBid: HallTalk["server"]["bidTaken"];
    askHistory: HallTalk["server"]["history"];
    ping: HallTalk["server"]["pong"];
  };
}

export interface FloorTalk {
  server: { "bid-placed": { bid: Bid }; price: [string, number]; refused: { message: string } };
  client: {
    watch: { lot_id: string };
    unwatch: { lot_id: string };
    bid: { lot_id: string; amount: number };
  };
  requests: { bid: { bid_id: string } };
}

type Answer = { readonly status: number; readonly body: unknown };

export interface AuctionOperations {
  listLots: { request: { query?: { status?: string; page?: number } }; response: Answer };
  createLot: { request: { body: { id?: string; title: string; price?: number } }; response: Answer };
  readLot: { request: { path: { id: string } }; response: Answer };
  withdrawLot: { request: { path: { id: string } }; response: Answer };
}

export interface AuctionClients extends Disposable {
  openHall(options: WebSocketOptions): Client<HallTalk>;
  openFloor(io: Io, options?: SocketIoOptions): Client<FloorTalk>;
  openAuctionApi(options?: RestOptions): RestClient<AuctionOperations>;
}

/** The generated clients of the auction, generated now. */
export async function auctionClients(auction: Contract): Promise<AuctionClients> {
  const generated = await generatedPackage(auction, (path) => /\/(client\.ts|validators\/.*)$/.test(path));
  const clients = (await generated.load("auction/client.ts")) as unknown as AuctionClients;
  return { ...clients, [Symbol.dispose]: () => generated[Symbol.dispose]() };
}

/** A mock that can go away and come back where it was. */
export async function playOnFixedPorts(contract: Contract, clock: MockClock): Promise<() => Promise<MockServer>> {
  const first = Math.min(...contract.ports.map(({ number }) => number));
  for (;;) {
    // Below the ports that systems give to outgoing connections: there another test could take it while the mock is away.
    const offset = 20_000 + Math.floor(Math.random() * 10_000) - first;
    const play = (): Promise<MockServer> =>
      startMockServer({ contract, clock, ports: `offset:${offset}`, strictPorts: true });
    try {
      await (await play())[Symbol.asyncDispose]();
      return play;
    } catch (error) {
      if (!(error instanceof PortUnavailable)) throw error;
    }
  }
}

/** The time of this machine, a hundred times faster: the waits of the contract stay in proportion. */
export const hasty: Pick<Surroundings, "clock"> = {
  clock: {
    now: () => performance.now() * 100,
    after(ms, task) {
      const timer = setTimeout(task, ms / 100);
      return () => clearTimeout(timer);
    },
  } satisfies Clock,
};

/** Settles with the next such event. */
export function next<E>(on: (listener: (event: E) => void) => () => void): Promise<E> {
  return new Promise((resolve) => {
    const off = on((event) => {
      off();
      resolve(event);
    });
  });
}
