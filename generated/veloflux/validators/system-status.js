// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 4c1ebd634940). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `SystemStatus`. */
export const systemStatus = /* @__PURE__ */ validator(validate0);

export { validate0 as validateSystemStatus };

const obj0 = ["healthy","degraded","unhealthy"];
const obj2 = ["loadbalancer","frontend","backend","redis","prometheus","alertmanager"];
const func0 = rules.pattern;
const pattern0 = /* @__PURE__ */ func0("^[0-9]+\\.[0-9]+\\.[0-9]+", "u");
const pattern1 = /* @__PURE__ */ func0("^[a-z]+:[0-9]{1,5}$", "u");

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.status === undefined) && (missing0 = "status")) || ((data.uptime === undefined) && (missing0 = "uptime"))) || ((data.version === undefined) && (missing0 = "version"))) || ((data.websocket_clients === undefined) && (missing0 = "websocket_clients"))){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.status !== undefined){
let data0 = data.status;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate0.errors = [{instancePath:instancePath+"/status",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data0)){
validate0.errors = [{instancePath:instancePath+"/status",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.uptime !== undefined){
let data1 = data.uptime;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate0.errors = [{instancePath:instancePath+"/uptime",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate0.errors = [{instancePath:instancePath+"/uptime",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.version !== undefined){
let data2 = data.version;
const _errs5 = errors;
if(errors === _errs5){
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
validate0.errors = [{instancePath:instancePath+"/version",keyword:"pattern",params:{pattern: "^[0-9]+\\.[0-9]+\\.[0-9]+"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/version",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.websocket_clients !== undefined){
let data3 = data.websocket_clients;
const _errs7 = errors;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
validate0.errors = [{instancePath:instancePath+"/websocket_clients",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs7){
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 < 0 || isNaN(data3)){
validate0.errors = [{instancePath:instancePath+"/websocket_clients",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.services !== undefined){
let data4 = data.services;
const _errs9 = errors;
if(errors === _errs9){
if(Array.isArray(data4)){
var valid1 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
const _errs11 = errors;
if(errors === _errs11){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing1;
if(((data5.name === undefined) && (missing1 = "name")) || ((data5.status === undefined) && (missing1 = "status"))){
validate0.errors = [{instancePath:instancePath+"/services/" + i0,keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data5.name !== undefined){
let data6 = data5.name;
const _errs13 = errors;
if(typeof data6 !== "string"){
validate0.errors = [{instancePath:instancePath+"/services/" + i0+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj2.includes(data6)){
validate0.errors = [{instancePath:instancePath+"/services/" + i0+"/name",keyword:"enum",params:{allowedValues: obj2}}];
return false;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.status !== undefined){
let data7 = data5.status;
const _errs15 = errors;
if(typeof data7 !== "string"){
validate0.errors = [{instancePath:instancePath+"/services/" + i0+"/status",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data7)){
validate0.errors = [{instancePath:instancePath+"/services/" + i0+"/status",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data5.address !== undefined){
let data8 = data5.address;
const _errs17 = errors;
if(errors === _errs17){
if(typeof data8 === "string"){
if(!pattern1.test(data8)){
validate0.errors = [{instancePath:instancePath+"/services/" + i0+"/address",keyword:"pattern",params:{pattern: "^[a-z]+:[0-9]{1,5}$"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/services/" + i0+"/address",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/services/" + i0,keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs11 === errors;
if(!valid1){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/services",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs9 === errors;
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
else {
validate0.errors = [{instancePath,keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
