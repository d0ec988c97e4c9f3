// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract fec1f38b6dea). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `AdminMetrics`. */
export const adminMetrics = /* @__PURE__ */ validator(validate0);

const obj0 = ["websocket_connections_total","websocket_connection_duration_seconds","websocket_messages_sent_total","websocket_messages_received_total","http_requests_total","http_request_duration_seconds","http_response_size_bytes"];
const obj2 = ["counter","histogram"];

function validate0(data, {instancePath=""}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.uptime === undefined) && (missing0 = "uptime")) || ((data.open_connections === undefined) && (missing0 = "open_connections"))) || ((data.memory_bytes === undefined) && (missing0 = "memory_bytes"))) || ((data.metrics === undefined) && (missing0 = "metrics"))){
validate0.errors = [{instancePath,keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.uptime !== undefined){
let data0 = data.uptime;
const _errs1 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate0.errors = [{instancePath:instancePath+"/uptime",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs1){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 < 0 || isNaN(data0)){
validate0.errors = [{instancePath:instancePath+"/uptime",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.open_connections !== undefined){
let data1 = data.open_connections;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate0.errors = [{instancePath:instancePath+"/open_connections",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 < 0 || isNaN(data1)){
validate0.errors = [{instancePath:instancePath+"/open_connections",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.memory_bytes !== undefined){
let data2 = data.memory_bytes;
const _errs5 = errors;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
validate0.errors = [{instancePath:instancePath+"/memory_bytes",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate0.errors = [{instancePath:instancePath+"/memory_bytes",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
if(data.metrics !== undefined){
let data3 = data.metrics;
const _errs7 = errors;
if(errors === _errs7){
if(Array.isArray(data3)){
var valid1 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
const _errs9 = errors;
if(errors === _errs9){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
let missing1;
if(((((data4.name === undefined) && (missing1 = "name")) || ((data4.type === undefined) && (missing1 = "type"))) || ((data4.help === undefined) && (missing1 = "help"))) || ((data4.value === undefined) && (missing1 = "value"))){
validate0.errors = [{instancePath:instancePath+"/metrics/" + i0,keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data4.name !== undefined){
let data5 = data4.name;
const _errs11 = errors;
if(typeof data5 !== "string"){
validate0.errors = [{instancePath:instancePath+"/metrics/" + i0+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data5)){
validate0.errors = [{instancePath:instancePath+"/metrics/" + i0+"/name",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.type !== undefined){
let data6 = data4.type;
const _errs13 = errors;
if(typeof data6 !== "string"){
validate0.errors = [{instancePath:instancePath+"/metrics/" + i0+"/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj2.includes(data6)){
validate0.errors = [{instancePath:instancePath+"/metrics/" + i0+"/type",keyword:"enum",params:{allowedValues: obj2}}];
return false;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.help !== undefined){
let data7 = data4.help;
const _errs15 = errors;
if(errors === _errs15){
if(typeof data7 === "string"){
if(rules.codePoints(data7) < 1){
validate0.errors = [{instancePath:instancePath+"/metrics/" + i0+"/help",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/metrics/" + i0+"/help",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data4.value !== undefined){
let data8 = data4.value;
const _errs17 = errors;
if(errors === _errs17){
if((typeof data8 == "number") && (isFinite(data8))){
if(data8 < 0 || isNaN(data8)){
validate0.errors = [{instancePath:instancePath+"/metrics/" + i0+"/value",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/metrics/" + i0+"/value",keyword:"type",params:{type: "number"}}];
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
}
else {
validate0.errors = [{instancePath:instancePath+"/metrics/" + i0,keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs9 === errors;
if(!valid1){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/metrics",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
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
