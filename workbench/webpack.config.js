import { minify } from '@swc/core';
import { fileURLToPath } from 'node:url';
import HtmlWebpackPlugin from 'html-webpack-plugin';

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));

/** Shorter names and no blanks: half the text for every page to parse, in seconds, where compressing takes a minute. */
class ShortenPlugin {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    const stage = Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE;
    compiler.hooks.thisCompilation.tap('Shorten', (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: 'Shorten', stage }, async (assets) => {
        for (const name of Object.keys(assets).filter((file) => file.endsWith('.js'))) {
          const { code } = await minify(String(assets[name].source()), { compress: false, mangle: true });
          compilation.updateAsset(name, new sources.RawSource(code));
        }
      });
    });
  }
}

/** @type {import('webpack').Configuration} */
export default {
  mode: 'production',
  devtool: false,
  entry: path('./page/main.ts'),
  output: { path: path('../dist-workbench'), filename: 'workbench.js', clean: true },
  resolve: {
    extensions: ['.ts', '.tsx', '.js'],
    // The browser build of exceljs carries its own polyfills.
    alias: { '@protobi/exceljs$': path('../node_modules/@protobi/exceljs/dist/exceljs.bare.min.js') },
  },
  optimization: { minimizer: [new ShortenPlugin()] },
  experiments: { css: true },
  module: { rules: [{ test: /\.tsx?$/, use: 'swc-loader', exclude: /node_modules/ }] },
  plugins: [new HtmlWebpackPlugin({ template: path('./page/index.html'), scriptLoading: 'defer' })],
  performance: { hints: false },
  stats: 'errors-warnings',
};
