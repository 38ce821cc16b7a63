// node build.mjs <folder>: writes app.css, app.js and the pictures they and the layout name.
import { cp, mkdir, writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import esbuild from 'esbuild'
import * as sass from 'sass'

const out = process.argv[2] ?? '../wwwroot/assets'
const mojPictures = 'node_modules/@ministryofjustice/frontend/moj/assets/images'

await mkdir(`${out}/images`, { recursive: true })
await cp('images', `${out}/images`, { recursive: true })

// MOJ forwards paths that start with node_modules/, hence '.'.
const { css } = sass.compile('app.scss', { loadPaths: ['.', 'node_modules'], style: 'compressed', quietDeps: true })

// Only pictures the styles name are copied, and only MOJ's: GOV.UK's own are the Crown, licensed for GOV.UK alone.
for (const [, url] of css.matchAll(/url\("?([^")]+)/g)) {
  await cp(`${mojPictures}/${basename(url)}`, `${out}/images/${basename(url)}`)
}
if (css.includes('GDS Transport')) {
  throw new Error('GDS Transport is licensed for GOV.UK alone: keep the font family set in app.scss')
}
await writeFile(`${out}/app.css`, css)

await esbuild.build({
  entryPoints: ['app.mjs'],
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2020',
  legalComments: 'none',
  banner: { js: '/*! GOV.UK Frontend 6.6.0, Crown copyright, MIT licence. */' },
  outfile: `${out}/app.js`
})
