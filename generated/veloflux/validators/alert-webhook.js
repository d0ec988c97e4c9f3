// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 697460a84c11). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";
import { validateAlert } from "./_schemas/alert.js";
import { validateAnnotations } from "./_schemas/annotations.js";
import { validateLabels } from "./_schemas/labels.js";

/** Whether a value is a `AlertWebhook`. */
export const alertWebhook = /* @__PURE__ */ validator(validate0);

const obj0 = ["firing","resolved"];

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.version === undefined) && (missing0 = "version")) || ((data.groupKey === undefined) && (missing0 = "groupKey"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.receiver === undefined) && (missing0 = "receiver"))) || ((data.groupLabels === undefined) && (missing0 = "groupLabels"))) || ((data.commonLabels === undefined) && (missing0 = "commonLabels"))) || ((data.commonAnnotations === undefined) && (missing0 = "commonAnnotations"))) || ((data.externalURL === undefined) && (missing0 = "externalURL"))) || ((data.alerts === undefined) && (missing0 = "alerts"))){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.version !== undefined){
let data0 = data.version;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate0.errors = [{instancePath:instancePath+"/version",keyword:"type",params:{type: "string"}}];
return false;
}
if(data0 !== "4"){
validate0.errors = [{instancePath:instancePath+"/version",keyword:"const",params:{allowedValues: ["4"]}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.groupKey !== undefined){
let data1 = data.groupKey;
const _errs3 = errors;
if(errors === _errs3){
if(typeof data1 === "string"){
if(rules.codePoints(data1) < 1){
validate0.errors = [{instancePath:instancePath+"/groupKey",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/groupKey",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.truncatedAlerts !== undefined){
let data2 = data.truncatedAlerts;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate0.errors = [{instancePath:instancePath+"/truncatedAlerts",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate0.errors = [{instancePath:instancePath+"/truncatedAlerts",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data3 = data.status;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate0.errors = [{instancePath:instancePath+"/status",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data3)){
validate0.errors = [{instancePath:instancePath+"/status",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.receiver !== undefined){
let data4 = data.receiver;
const _errs9 = errors;
if(errors === _errs9){
if(typeof data4 === "string"){
if(rules.codePoints(data4) < 1){
validate0.errors = [{instancePath:instancePath+"/receiver",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/receiver",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.groupLabels !== undefined){
const _errs11 = errors;
if(!(validateLabels(data.groupLabels, {instancePath:instancePath+"/groupLabels"}))){
vErrors = vErrors === null ? validateLabels.errors : vErrors.concat(validateLabels.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commonLabels !== undefined){
const _errs12 = errors;
if(!(validateLabels(data.commonLabels, {instancePath:instancePath+"/commonLabels"}))){
vErrors = vErrors === null ? validateLabels.errors : vErrors.concat(validateLabels.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commonAnnotations !== undefined){
const _errs13 = errors;
if(!(validateAnnotations(data.commonAnnotations, {instancePath:instancePath+"/commonAnnotations"}))){
vErrors = vErrors === null ? validateAnnotations.errors : vErrors.concat(validateAnnotations.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.externalURL !== undefined){
const _errs14 = errors;
if(typeof data.externalURL !== "string"){
validate0.errors = [{instancePath:instancePath+"/externalURL",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.alerts !== undefined){
let data9 = data.alerts;
const _errs16 = errors;
if(errors === _errs16){
if(Array.isArray(data9)){
if(data9.length < 1){
validate0.errors = [{instancePath:instancePath+"/alerts",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid1 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
const _errs18 = errors;
if(!(validateAlert(data9[i0], {instancePath:instancePath+"/alerts/" + i0}))){
vErrors = vErrors === null ? validateAlert.errors : vErrors.concat(validateAlert.errors);
errors = vErrors.length;
}
var valid1 = _errs18 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/alerts",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate0.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
