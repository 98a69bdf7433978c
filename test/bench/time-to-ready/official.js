// As the official guide has it: the script tag above this one, then the signature, then wx.config.
const wx = window.wx
let refused = false
wx.error((answer) => {
  refused = true
  window.failed(new Error(answer.errMsg))
})
// `ready` is called after a refusal too.
wx.ready(() => refused || window.done())
void fetch('/sign', { method: 'POST', body: JSON.stringify({ url: location.href.split('#')[0] }) })
  .then((response) => response.json())
  .then((signature) => wx.config({ ...signature, jsApiList: ['chooseImage'] }))
