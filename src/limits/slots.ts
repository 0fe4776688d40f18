/** Where a pacer gets the slots of one bucket: of this process alone, or shared with others. */
export interface Slots {
  /** Milliseconds between two slots now, as far as this process can tell. */
  readonly spacingMs: number;
  /** Milliseconds until the next slot can come; 0 when it may come at once. */
  readonly nextInMs: number;
  /** Takes a slot at once, if one is free and nobody need be asked. */
  takeNow(): boolean;
  /**
   * Waits for the next slot and calls `use` in it, which says whether anybody took it. Resolves afterwards, when `stop`
   * aborts, and whenever it is better to ask again.
   * @param waiting How many wait for slots now.
   */
  next(use: () => boolean, stop: AbortSignal, waiting: number): Promise<void>;
  /**
   * @param spreadMs How unevenly requests travel.
   * @param slowdown How many times slower than the limit the bucket goes: 1 is full speed.
   */
  adapt(spreadMs: number, slowdown: number): void;
  /** Tells the others who share the bucket that Zoom refused, and lets nobody through for so long. */
  tellRefusal?(pauseMs: number): void;
  close(): void;
}
