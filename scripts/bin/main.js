'use strict';
require('./load.js').start();
