// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract c3cbbc78d8f9). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";
import { validateAnnotations } from "./_schemas/annotations.js";
import { validateLabels } from "./_schemas/labels.js";

/** Whether a value is a `PostAlertsBody`. */
export const postAlertsBody = /* @__PURE__ */ validator(validate0);

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
const _errs1 = errors;
if(errors === _errs1){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
let missing0;
if((data0.labels === undefined) && (missing0 = "labels")){
validate0.errors = [{instancePath:instancePath+"/" + i0,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data0.labels !== undefined){
const _errs3 = errors;
if(!(validateLabels(data0.labels, {instancePath:instancePath+"/" + i0+"/labels"}))){
vErrors = vErrors === null ? validateLabels.errors : vErrors.concat(validateLabels.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.annotations !== undefined){
const _errs4 = errors;
if(!(validateAnnotations(data0.annotations, {instancePath:instancePath+"/" + i0+"/annotations"}))){
vErrors = vErrors === null ? validateAnnotations.errors : vErrors.concat(validateAnnotations.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.startsAt !== undefined){
let data3 = data0.startsAt;
const _errs5 = errors;
if(errors === _errs5){
if(errors === _errs5){
if(typeof data3 === "string"){
if(!rules.dateTime(data3)){
validate0.errors = [{instancePath:instancePath+"/" + i0+"/startsAt",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/" + i0+"/startsAt",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid1 = _errs5 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.endsAt !== undefined){
let data4 = data0.endsAt;
const _errs7 = errors;
if(errors === _errs7){
if(errors === _errs7){
if(typeof data4 === "string"){
if(!rules.dateTime(data4)){
validate0.errors = [{instancePath:instancePath+"/" + i0+"/endsAt",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/" + i0+"/endsAt",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid1 = _errs7 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.generatorURL !== undefined){
let data5 = data0.generatorURL;
const _errs9 = errors;
if(errors === _errs9){
if(errors === _errs9){
if(typeof data5 === "string"){
if(!rules.uri.test(data5)){
validate0.errors = [{instancePath:instancePath+"/" + i0+"/generatorURL",keyword:"format",params:{format: "uri"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/" + i0+"/generatorURL",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/" + i0,keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate0.errors = [{instancePath,keyword:"type",params:{type: "array"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
