// A bridge that is there at once and verifies in 30 ms. The clock starts here, with the first script of the page.
const started = performance.now()
window.outcome = new Promise((resolve, reject) => {
  window.done = () => resolve(performance.now() - started)
  window.failed = reject
  setTimeout(reject, 5000, new Error('not verified after five seconds'))
})
window.WeixinJSBridge = {
  invoke(name, args, callback) {
    setTimeout(() => callback({ err_msg: `${name}:ok` }), name === 'preVerifyJSAPI' ? 30 : 0)
  },
  on() {},
}
