#!/usr/bin/env node
// npm links the commands of workspaces, but not those of the root package: this makes `npx sockwright` work in a checkout.
import "../bin/sockwright.js";
