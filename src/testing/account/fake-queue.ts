/** A call queue of Zoom Phone. */
export interface FakeCallQueue {
  readonly id: string;
  readonly name: string;
  readonly extension: number;
  readonly status: 'active' | 'inactive';
  /** Ids; addresses are turned into ids. A manager cannot be deleted or unlinked (1000): give the queue another one first. */
  readonly managers: readonly string[];
  /** Ids of the people who take its calls, managers who do so included; addresses are turned into ids. */
  readonly members: readonly string[];
}

/** A queue to give an account: everything but the name may be left out. */
export type FakeCallQueueInput = Pick<FakeCallQueue, 'name'> & Partial<FakeCallQueue>;
