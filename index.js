/**
 * The built nodes and credentials by class name, for programmatic use:
 * `const { Ruc } = require('n8n-nodes-order-fulfillment')`. n8n itself does not read this file, but loads the files
 * listed in the `n8n` section of package.json.
 */
const { n8n } = require('./package.json');

module.exports = Object.assign({}, ...[...n8n.credentials, ...n8n.nodes].map((file) => require(`./${file}`)));
