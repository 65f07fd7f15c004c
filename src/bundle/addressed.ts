/** A resource that references can name: that of an entry of a Bundle, or of a parameter. */
export interface Addressed {
  readonly type: string;
  readonly id?: string | undefined;
  readonly fullUrl?: string | undefined;
  /** Its meta.versionId. */
  readonly version?: string | undefined;
  /**
   * The server on which fullUrl is the address of `Type/id`, both well-formed (serverOf); undefined where nobody has found out, or there is
   * none.
   */
  readonly server?: string | undefined;
}
