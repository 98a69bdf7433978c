/** The document around the phone; `phone.js` beside it draws it. */
export const phonePage = `<!doctype html>
<html>
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover" />
    <meta name="color-scheme" content="light dark" />
    <link rel="icon" href="data:," />
    <title>Wove</title>
    <script type="module" src="phone.js"></script>
  </head>
  <body></body>
</html>
`
