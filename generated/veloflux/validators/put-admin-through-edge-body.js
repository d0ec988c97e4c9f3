// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 35323211954f). Change those and run `sockwright generate`.

/* eslint-disable */
import { validator } from "./_validator.js";

/** Whether a value is a `PutAdminThroughEdgeBody`. */
export const putAdminThroughEdgeBody = /* @__PURE__ */ validator(validate0);

function validate0(data, {instancePath=""}={}){
validate0.errors = null;
return true;
}
