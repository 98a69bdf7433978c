/** An error in the platform's own form. Thrown by endpoints. */
export class PlatformRefusal extends Error {
  readonly errcode: number

  constructor(errcode: number, errmsg: string) {
    super(errmsg)
    this.errcode = errcode
  }
}
