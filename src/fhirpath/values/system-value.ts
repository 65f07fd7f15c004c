/**
 * The values FHIRPath has that JSON has not: dates, times and quantities (see temporal.ts, quantity.ts).
 * A class of their own tells them apart from the objects of a document, whatever keys those have.
 */
export abstract class SystemValue {
  /** `System.Date` and its like. */
  abstract readonly systemType: string;
  /** As `toString()` of FHIRPath shows it. */
  abstract toString(): string;
}
