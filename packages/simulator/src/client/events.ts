/** The events that a page can register for and ask about in `jsApiList`, by the bridge's names. */
export const eventNames: readonly string[] = [
  'menu:share:appmessage',
  'menu:share:timeline',
  'menu:share:qq',
  'menu:share:weiboApp',
  'menu:share:QZone',
  'menu:setfont',
  'onVoiceRecordEnd',
  'onVoicePlayEnd',
  'onBeaconsInRange',
  'onPageStateChange',
  'onWXDeviceBindStateChange',
  'onWXDeviceStateChange',
  'onWXDeviceBluetoothStateChange',
  'onScanWXDeviceResult',
  'onReceiveDataFromWXDevice',
]
