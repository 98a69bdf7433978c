// Derived from the files of this folder by scripts/derive.ts.
export * from './image/chooseImage.ts'
export * from './location/getLocation.ts'
export * from './network/getNetworkType.ts'
export * from './scan/scanQRCode.ts'
