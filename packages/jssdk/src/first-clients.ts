// Derived from the documentation of the methods by scripts/derive.ts.
/** The first client on phones that has a method, where that is later than 6.0.2. */
export const firstClients: Readonly<Record<string, string>> = {
  selectEnterpriseContact: '6.5.10',
  consumeAndShareCard: '6.3.6',
  getLocalImgData: '6.5.3',
  openBusinessView: '7.0.5',
  requestMerchantTransfer: '8.0',
  updateAppMessageShareData: '6.7.2',
  updateTimelineShareData: '6.7.2',
}
