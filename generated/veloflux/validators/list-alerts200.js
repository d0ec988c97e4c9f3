// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract 5cf269663682). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `ListAlerts200`. */
export const listAlerts200 = /* @__PURE__ */ validator(validate0);

const func0 = rules.pattern;
const pattern0 = /* @__PURE__ */ func0("^[a-zA-Z_][a-zA-Z0-9_]*$", "u");
const pattern2 = /* @__PURE__ */ func0("^[0-9a-f]{16}$", "u");
const obj0 = ["unprocessed","active","suppressed"];

function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((((((data.labels === undefined) && (missing0 = "labels")) || ((data.annotations === undefined) && (missing0 = "annotations"))) || ((data.startsAt === undefined) && (missing0 = "startsAt"))) || ((data.endsAt === undefined) && (missing0 = "endsAt"))) || ((data.updatedAt === undefined) && (missing0 = "updatedAt"))) || ((data.fingerprint === undefined) && (missing0 = "fingerprint"))) || ((data.receivers === undefined) && (missing0 = "receivers"))) || ((data.status === undefined) && (missing0 = "status"))){
validate1.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.labels !== undefined){
let data0 = data.labels;
const _errs1 = errors;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key0 in data0){
const _errs4 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath:instancePath+"/labels",schemaPath:"s2/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z_][a-zA-Z0-9_]*$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid2 = _errs4 === errors;
if(!valid2){
const err1 = {instancePath:instancePath+"/labels",schemaPath:"s2/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate1.errors = vErrors;
return false;
break;
}
}
if(valid2){
for(const key1 in data0){
const _errs6 = errors;
if(typeof data0[key1] !== "string"){
validate1.errors = [{instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"s2/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid3 = _errs6 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate1.errors = [{instancePath:instancePath+"/labels",schemaPath:"s2/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotations !== undefined){
let data2 = data.annotations;
const _errs8 = errors;
const _errs9 = errors;
if(errors === _errs9){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key2 in data2){
const _errs11 = errors;
if(typeof key2 === "string"){
if(!pattern0.test(key2)){
const err2 = {instancePath:instancePath+"/annotations",schemaPath:"s3/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z_][a-zA-Z0-9_]*$"},propertyName:key2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var valid5 = _errs11 === errors;
if(!valid5){
const err3 = {instancePath:instancePath+"/annotations",schemaPath:"s3/propertyNames",keyword:"propertyNames",params:{propertyName: key2}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate1.errors = vErrors;
return false;
break;
}
}
if(valid5){
for(const key3 in data2){
const _errs13 = errors;
if(typeof data2[key3] !== "string"){
validate1.errors = [{instancePath:instancePath+"/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"s3/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid6 = _errs13 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate1.errors = [{instancePath:instancePath+"/annotations",schemaPath:"s3/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startsAt !== undefined){
let data4 = data.startsAt;
const _errs15 = errors;
if(errors === _errs15){
if(errors === _errs15){
if(typeof data4 === "string"){
if(!rules.dateTime(data4)){
validate1.errors = [{instancePath:instancePath+"/startsAt",schemaPath:"#/properties/startsAt/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/startsAt",schemaPath:"#/properties/startsAt/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.endsAt !== undefined){
let data5 = data.endsAt;
const _errs17 = errors;
if(errors === _errs17){
if(errors === _errs17){
if(typeof data5 === "string"){
if(!rules.dateTime(data5)){
validate1.errors = [{instancePath:instancePath+"/endsAt",schemaPath:"#/properties/endsAt/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/endsAt",schemaPath:"#/properties/endsAt/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.updatedAt !== undefined){
let data6 = data.updatedAt;
const _errs19 = errors;
if(errors === _errs19){
if(errors === _errs19){
if(typeof data6 === "string"){
if(!rules.dateTime(data6)){
validate1.errors = [{instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/format",keyword:"format",params:{format: "date-time"}}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/updatedAt",schemaPath:"#/properties/updatedAt/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generatorURL !== undefined){
let data7 = data.generatorURL;
const _errs21 = errors;
if(errors === _errs21){
if(errors === _errs21){
if(typeof data7 === "string"){
if(!rules.uri.test(data7)){
validate1.errors = [{instancePath:instancePath+"/generatorURL",schemaPath:"#/properties/generatorURL/format",keyword:"format",params:{format: "uri"}}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/generatorURL",schemaPath:"#/properties/generatorURL/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
var valid0 = _errs21 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fingerprint !== undefined){
let data8 = data.fingerprint;
const _errs23 = errors;
if(errors === _errs23){
if(typeof data8 === "string"){
if(!pattern2.test(data8)){
validate1.errors = [{instancePath:instancePath+"/fingerprint",schemaPath:"#/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"}}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/fingerprint",schemaPath:"#/properties/fingerprint/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs23 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.receivers !== undefined){
let data9 = data.receivers;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data9)){
var valid7 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
let data10 = data9[i0];
const _errs27 = errors;
const _errs28 = errors;
if(errors === _errs28){
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
let missing1;
if((data10.name === undefined) && (missing1 = "name")){
validate1.errors = [{instancePath:instancePath+"/receivers/" + i0,schemaPath:"s4/required",keyword:"required",params:{missingProperty: missing1}}];
return false;
}
else {
if(data10.name !== undefined){
let data11 = data10.name;
const _errs30 = errors;
if(errors === _errs30){
if(typeof data11 === "string"){
if(rules.codePoints(data11) < 1){
validate1.errors = [{instancePath:instancePath+"/receivers/" + i0+"/name",schemaPath:"s4/properties/name/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/receivers/" + i0+"/name",schemaPath:"s4/properties/name/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
}
}
}
else {
validate1.errors = [{instancePath:instancePath+"/receivers/" + i0,schemaPath:"s4/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid7 = _errs27 === errors;
if(!valid7){
break;
}
}
}
else {
validate1.errors = [{instancePath:instancePath+"/receivers",schemaPath:"#/properties/receivers/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.status !== undefined){
let data12 = data.status;
const _errs32 = errors;
const _errs33 = errors;
if(errors === _errs33){
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
let missing2;
if((((data12.state === undefined) && (missing2 = "state")) || ((data12.silencedBy === undefined) && (missing2 = "silencedBy"))) || ((data12.inhibitedBy === undefined) && (missing2 = "inhibitedBy"))){
validate1.errors = [{instancePath:instancePath+"/status",schemaPath:"s5/required",keyword:"required",params:{missingProperty: missing2}}];
return false;
}
else {
if(data12.state !== undefined){
let data13 = data12.state;
const _errs35 = errors;
if(typeof data13 !== "string"){
validate1.errors = [{instancePath:instancePath+"/status/state",schemaPath:"s5/properties/state/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data13)){
validate1.errors = [{instancePath:instancePath+"/status/state",schemaPath:"s5/properties/state/enum",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid11 = _errs35 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data12.silencedBy !== undefined){
let data14 = data12.silencedBy;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data14)){
var valid12 = true;
const len1 = data14.length;
for(let i1=0; i1<len1; i1++){
const _errs39 = errors;
if(typeof data14[i1] !== "string"){
validate1.errors = [{instancePath:instancePath+"/status/silencedBy/" + i1,schemaPath:"s5/properties/silencedBy/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid12 = _errs39 === errors;
if(!valid12){
break;
}
}
}
else {
validate1.errors = [{instancePath:instancePath+"/status/silencedBy",schemaPath:"s5/properties/silencedBy/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid11 = _errs37 === errors;
}
else {
var valid11 = true;
}
if(valid11){
if(data12.inhibitedBy !== undefined){
let data16 = data12.inhibitedBy;
const _errs41 = errors;
if(errors === _errs41){
if(Array.isArray(data16)){
var valid13 = true;
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
const _errs43 = errors;
if(typeof data16[i2] !== "string"){
validate1.errors = [{instancePath:instancePath+"/status/inhibitedBy/" + i2,schemaPath:"s5/properties/inhibitedBy/items/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid13 = _errs43 === errors;
if(!valid13){
break;
}
}
}
else {
validate1.errors = [{instancePath:instancePath+"/status/inhibitedBy",schemaPath:"s5/properties/inhibitedBy/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid11 = _errs41 === errors;
}
else {
var valid11 = true;
}
}
}
}
}
else {
validate1.errors = [{instancePath:instancePath+"/status",schemaPath:"s5/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs32 === errors;
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
else {
validate1.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate1.errors = vErrors;
return errors === 0;
}


function validate0(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(Array.isArray(data)){
var valid0 = true;
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
const _errs1 = errors;
if(!(validate1(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
break;
}
}
}
else {
validate0.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
