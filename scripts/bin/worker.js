'use strict';
require('./load.js').load('thread.js');
