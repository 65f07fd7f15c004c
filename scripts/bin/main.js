'use strict';
require('./load.js').load('command.js');
