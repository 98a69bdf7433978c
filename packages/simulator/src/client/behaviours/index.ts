// Derived from the files of this folder by scripts/derive.ts.
export * from './checkJsApi.ts'
export * from './chooseImage.ts'
export * from './getLocation.ts'
export * from './getNetworkType.ts'
export * from './scanQRCode.ts'
