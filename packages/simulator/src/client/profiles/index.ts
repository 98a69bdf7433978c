// Derived from the files of this folder by scripts/derive.ts.
export * from './android.ts'
export * from './browser.ts'
export * from './harmony.ts'
export * from './iphone.ts'
export * from './windows.ts'
