// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract e6e55fc02cbd). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";
import { validateAnnotations } from "./_schemas/annotations.js";
import { validateLabels } from "./_schemas/labels.js";

/** Whether a value is a `ListAlerts200`. */
export const listAlerts200 = /* @__PURE__ */ validator(validate0);

const func0 = rules.pattern;
const pattern0 = /* @__PURE__ */ func0("^[0-9a-f]{16}$", "u");
const obj0 = ["unprocessed","active","suppressed"];

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
if(((((((((data0.labels === undefined) && (missing0 = "labels")) || ((data0.annotations === undefined) && (missing0 = "annotations"))) || ((data0.startsAt === undefined) && (missing0 = "startsAt"))) || ((data0.endsAt === undefined) && (missing0 = "endsAt"))) || ((data0.updatedAt === undefined) && (missing0 = "updatedAt"))) || ((data0.fingerprint === undefined) && (missing0 = "fingerprint"))) || ((data0.receivers === undefined) && (missing0 = "receivers"))) || ((data0.status === undefined) && (missing0 = "status"))){
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
if(data0.updatedAt !== undefined){
let data5 = data0.updatedAt;
const _errs9 = errors;
if(errors === _errs9){
if(errors === _errs9){
if(typeof data5 === "string"){
if(!rules.dateTime(data5)){
validate0.errors = [{instancePath:instancePath+"/" + i0+"/updatedAt",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/" + i0+"/updatedAt",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.generatorURL !== undefined){
let data6 = data0.generatorURL;
const _errs11 = errors;
if(errors === _errs11){
if(errors === _errs11){
if(typeof data6 === "string"){
if(!rules.uri.test(data6)){
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
var valid1 = _errs11 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.fingerprint !== undefined){
let data7 = data0.fingerprint;
const _errs13 = errors;
if(errors === _errs13){
if(typeof data7 === "string"){
if(!pattern0.test(data7)){
validate0.errors = [{instancePath:instancePath+"/" + i0+"/fingerprint",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/" + i0+"/fingerprint",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.receivers !== undefined){
let data8 = data0.receivers;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data8)){
var valid2 = true;
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
const _errs17 = errors;
if(errors === _errs17){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
let missing1;
if((data9.name === undefined) && (missing1 = "name")){
validate0.errors = [{instancePath:instancePath+"/" + i0+"/receivers/" + i1,keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data9.name !== undefined){
let data10 = data9.name;
const _errs19 = errors;
if(errors === _errs19){
if(typeof data10 === "string"){
if(rules.codePoints(data10) < 1){
validate0.errors = [{instancePath:instancePath+"/" + i0+"/receivers/" + i1+"/name",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/" + i0+"/receivers/" + i1+"/name",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/" + i0+"/receivers/" + i1,keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid2 = _errs17 === errors;
if(!valid2){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/" + i0+"/receivers",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data0.status !== undefined){
let data11 = data0.status;
const _errs21 = errors;
if(errors === _errs21){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
let missing2;
if((((data11.state === undefined) && (missing2 = "state")) || ((data11.silencedBy === undefined) && (missing2 = "silencedBy"))) || ((data11.inhibitedBy === undefined) && (missing2 = "inhibitedBy"))){
validate0.errors = [{instancePath:instancePath+"/" + i0+"/status",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data11.state !== undefined){
let data12 = data11.state;
const _errs23 = errors;
if(typeof data12 !== "string"){
validate0.errors = [{instancePath:instancePath+"/" + i0+"/status/state",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data12)){
validate0.errors = [{instancePath:instancePath+"/" + i0+"/status/state",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid4 = _errs23 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.silencedBy !== undefined){
let data13 = data11.silencedBy;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data13)){
var valid5 = true;
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
const _errs27 = errors;
if(typeof data13[i2] !== "string"){
validate0.errors = [{instancePath:instancePath+"/" + i0+"/status/silencedBy/" + i2,keyword:"type",params:{type: "string"}}];
return false;
}
var valid5 = _errs27 === errors;
if(!valid5){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/" + i0+"/status/silencedBy",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid4 = _errs25 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data11.inhibitedBy !== undefined){
let data15 = data11.inhibitedBy;
const _errs29 = errors;
if(errors === _errs29){
if(Array.isArray(data15)){
var valid6 = true;
const len3 = data15.length;
for(let i3=0; i3<len3; i3++){
const _errs31 = errors;
if(typeof data15[i3] !== "string"){
validate0.errors = [{instancePath:instancePath+"/" + i0+"/status/inhibitedBy/" + i3,keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs31 === errors;
if(!valid6){
break;
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/" + i0+"/status/inhibitedBy",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid4 = _errs29 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/" + i0+"/status",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid1 = _errs21 === errors;
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
