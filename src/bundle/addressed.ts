/** What can be referred to: a resource in an entry of a Bundle. */
export interface Addressed {
  readonly type: string;
  readonly id?: string | undefined;
  readonly fullUrl?: string | undefined;
}
