'use strict';
require('./load.js').load('service.js');
