/** What a wheel of a date turns through. */
export type DateUnit = 'year' | 'month' | 'day' | 'hour' | 'minute'

/** Every word that a component says by itself. Any language is a plain object of this shape. */
export interface Labels {
  /** The language, as in the `lang` of HTML: for components of other packages, which have words of their own. */
  readonly lang: string
  readonly close: string
  readonly cancel: string
  readonly confirm: string
  readonly back: string
  readonly clear: string
  readonly actions: string
  readonly loading: string
  /** The end of a list. */
  readonly end: string
  /** A list with nothing in it. */
  readonly empty: string
  readonly success: string
  readonly warn: string
  readonly info: string
  readonly waiting: string
  readonly prompt: string
  /** What is missing in a field; gets the field's label, which may be empty. */
  readonly required: (label: string) => string
  /** What does not fit in a field. */
  readonly invalid: (label: string) => string
  /** How many fields have an error. */
  readonly errors: (count: number) => string
  /** What stands on a badge, for those who do not see it; empty for a dot. */
  readonly unread: (count: string) => string
  /** How many characters are left. */
  readonly left: (count: number) => string
  readonly sendCode: string
  /** On the button of a verification code while it cannot be pressed. */
  readonly resendIn: (seconds: number) => string
  readonly search: string
  /** On the button that goes on with a list. */
  readonly more: string
  readonly retry: string
  /** A list's next part did not come. */
  readonly loadFailed: string
  readonly refresh: {
    /** On the button for those who cannot pull. */
    readonly button: string
    readonly pull: string
    readonly release: string
    readonly working: string
    readonly done: string
    readonly failed: string
  }
  /** What a wheel without a name is called; they count from 1. */
  readonly column: (number: number) => string
  /** What the wheels of a date are called. */
  readonly dateUnits: Readonly<Record<DateUnit, string>>
  /** A row in a wheel of a date. */
  readonly dateRow: (unit: DateUnit, number: number) => string
  readonly area: { readonly province: string; readonly city: string; readonly county: string }
  /** What a field says until something is chosen in it. */
  readonly choose: string
  readonly steps: { readonly done: string; readonly current: string }
  /** What an uploader says; names are those of files. */
  readonly uploader: {
    /** On the tile that adds. */
    readonly add: string
    readonly view: (name: string) => string
    readonly remove: (name: string) => string
    readonly retry: (name: string) => string
    readonly sending: (count: number) => string
    readonly sent: (count: number) => string
    readonly failed: (name: string) => string
    /** There is place for `max`; `refused` were not added. */
    readonly tooMany: (max: number, refused: number) => string
    readonly tooLarge: (names: string, size: string) => string
    readonly wrongType: (names: string) => string
    /** Errors of the field. */
    readonly busy: string
    readonly unsent: string
  }
  readonly gallery: {
    readonly title: string
    /** Which of how many. */
    readonly place: (number: number, count: number) => string
    readonly remove: string
  }
}
