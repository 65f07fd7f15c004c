/** What can be referred to: a resource in an entry of a Bundle. */
export interface Addressed {
  readonly type: string;
  readonly id?: string | undefined;
  readonly fullUrl?: string | undefined;
  /** It is known that type and id are well-formed, and that fullUrl is the address of `Type/id` on some server. Else it is found out. */
  readonly isRegular?: boolean | undefined;
}
