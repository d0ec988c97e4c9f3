// Written from asyncapi/veloflux-realtime.yaml, openapi/veloflux-admin.yaml, openapi/veloflux-alertmanager.yaml and 4 more (contract a5411997cdd4). Change those and run `sockwright generate`.

/* eslint-disable */
import * as rules from "./_rules.js";
import { validator } from "./_validator.js";

/** Whether a value is a `AlertWebhook`. */
export const alertWebhook = /* @__PURE__ */ validator(validate0);

const obj0 = ["firing","resolved"];
const func0 = rules.pattern;
const pattern0 = /* @__PURE__ */ func0("^[a-zA-Z_][a-zA-Z0-9_]*$", "u");
const pattern5 = /* @__PURE__ */ func0("^[0-9a-f]{16}$", "u");

function validate1(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((data.status === undefined) && (missing0 = "status")) || ((data.labels === undefined) && (missing0 = "labels"))) || ((data.annotations === undefined) && (missing0 = "annotations"))) || ((data.startsAt === undefined) && (missing0 = "startsAt"))) || ((data.endsAt === undefined) && (missing0 = "endsAt"))) || ((data.generatorURL === undefined) && (missing0 = "generatorURL"))) || ((data.fingerprint === undefined) && (missing0 = "fingerprint"))){
validate1.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.status !== undefined){
let data0 = data.status;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate1.errors = [{instancePath:instancePath+"/status",schemaPath:"s1/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data0)){
validate1.errors = [{instancePath:instancePath+"/status",schemaPath:"s1/enum",keyword:"enum",params:{allowedValues: obj0}}];
return false;
}
var valid0 = _errs1 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labels !== undefined){
let data1 = data.labels;
const _errs4 = errors;
const _errs5 = errors;
if(errors === _errs5){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key0 in data1){
const _errs7 = errors;
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
var valid3 = _errs7 === errors;
if(!valid3){
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
if(valid3){
for(const key1 in data1){
const _errs9 = errors;
if(typeof data1[key1] !== "string"){
validate1.errors = [{instancePath:instancePath+"/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"s2/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs9 === errors;
if(!valid4){
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
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotations !== undefined){
let data3 = data.annotations;
const _errs11 = errors;
const _errs12 = errors;
if(errors === _errs12){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
const _errs14 = errors;
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
var valid6 = _errs14 === errors;
if(!valid6){
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
if(valid6){
for(const key3 in data3){
const _errs16 = errors;
if(typeof data3[key3] !== "string"){
validate1.errors = [{instancePath:instancePath+"/annotations/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"s3/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs16 === errors;
if(!valid7){
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
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startsAt !== undefined){
let data5 = data.startsAt;
const _errs18 = errors;
if(errors === _errs18){
if(errors === _errs18){
if(typeof data5 === "string"){
if(!rules.dateTime(data5)){
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
var valid0 = _errs18 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.endsAt !== undefined){
let data6 = data.endsAt;
const _errs20 = errors;
if(errors === _errs20){
if(errors === _errs20){
if(typeof data6 === "string"){
if(!rules.dateTime(data6)){
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
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.generatorURL !== undefined){
const _errs22 = errors;
if(typeof data.generatorURL !== "string"){
validate1.errors = [{instancePath:instancePath+"/generatorURL",schemaPath:"#/properties/generatorURL/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs22 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fingerprint !== undefined){
let data8 = data.fingerprint;
const _errs24 = errors;
if(errors === _errs24){
if(typeof data8 === "string"){
if(!pattern5.test(data8)){
validate1.errors = [{instancePath:instancePath+"/fingerprint",schemaPath:"#/properties/fingerprint/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{16}$"}}];
return false;
}
}
else {
validate1.errors = [{instancePath:instancePath+"/fingerprint",schemaPath:"#/properties/fingerprint/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs24 === errors;
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
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((((((((data.version === undefined) && (missing0 = "version")) || ((data.groupKey === undefined) && (missing0 = "groupKey"))) || ((data.status === undefined) && (missing0 = "status"))) || ((data.receiver === undefined) && (missing0 = "receiver"))) || ((data.groupLabels === undefined) && (missing0 = "groupLabels"))) || ((data.commonLabels === undefined) && (missing0 = "commonLabels"))) || ((data.commonAnnotations === undefined) && (missing0 = "commonAnnotations"))) || ((data.externalURL === undefined) && (missing0 = "externalURL"))) || ((data.alerts === undefined) && (missing0 = "alerts"))){
validate0.errors = [{instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: missing0}}];
return false;
}
else {
if(data.version !== undefined){
let data0 = data.version;
const _errs1 = errors;
if(typeof data0 !== "string"){
validate0.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(data0 !== "4"){
validate0.errors = [{instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValues: ["4"]}}];
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
validate0.errors = [{instancePath:instancePath+"/groupKey",schemaPath:"#/properties/groupKey/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/groupKey",schemaPath:"#/properties/groupKey/type",keyword:"type",params:{type: "string"}}];
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
validate0.errors = [{instancePath:instancePath+"/truncatedAlerts",schemaPath:"#/properties/truncatedAlerts/type",keyword:"type",params:{type: "integer"}}];
return false;
}
if(errors === _errs5){
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 < 0 || isNaN(data2)){
validate0.errors = [{instancePath:instancePath+"/truncatedAlerts",schemaPath:"#/properties/truncatedAlerts/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0}}];
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
validate0.errors = [{instancePath:instancePath+"/status",schemaPath:"s1/type",keyword:"type",params:{type: "string"}}];
return false;
}
if(!obj0.includes(data3)){
validate0.errors = [{instancePath:instancePath+"/status",schemaPath:"s1/enum",keyword:"enum",params:{allowedValues: obj0}}];
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
const _errs10 = errors;
if(errors === _errs10){
if(typeof data4 === "string"){
if(rules.codePoints(data4) < 1){
validate0.errors = [{instancePath:instancePath+"/receiver",schemaPath:"#/properties/receiver/minLength",keyword:"minLength",params:{limit: 1}}];
return false;
}
}
else {
validate0.errors = [{instancePath:instancePath+"/receiver",schemaPath:"#/properties/receiver/type",keyword:"type",params:{type: "string"}}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.groupLabels !== undefined){
let data5 = data.groupLabels;
const _errs12 = errors;
const _errs13 = errors;
if(errors === _errs13){
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
for(const key0 in data5){
const _errs15 = errors;
if(typeof key0 === "string"){
if(!pattern0.test(key0)){
const err0 = {instancePath:instancePath+"/groupLabels",schemaPath:"s2/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z_][a-zA-Z0-9_]*$"},propertyName:key0};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var valid3 = _errs15 === errors;
if(!valid3){
const err1 = {instancePath:instancePath+"/groupLabels",schemaPath:"s2/propertyNames",keyword:"propertyNames",params:{propertyName: key0}};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate0.errors = vErrors;
return false;
break;
}
}
if(valid3){
for(const key1 in data5){
const _errs17 = errors;
if(typeof data5[key1] !== "string"){
validate0.errors = [{instancePath:instancePath+"/groupLabels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"s2/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid4 = _errs17 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/groupLabels",schemaPath:"s2/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commonLabels !== undefined){
let data7 = data.commonLabels;
const _errs19 = errors;
const _errs20 = errors;
if(errors === _errs20){
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
const _errs22 = errors;
if(typeof key2 === "string"){
if(!pattern0.test(key2)){
const err2 = {instancePath:instancePath+"/commonLabels",schemaPath:"s2/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z_][a-zA-Z0-9_]*$"},propertyName:key2};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var valid6 = _errs22 === errors;
if(!valid6){
const err3 = {instancePath:instancePath+"/commonLabels",schemaPath:"s2/propertyNames",keyword:"propertyNames",params:{propertyName: key2}};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate0.errors = vErrors;
return false;
break;
}
}
if(valid6){
for(const key3 in data7){
const _errs24 = errors;
if(typeof data7[key3] !== "string"){
validate0.errors = [{instancePath:instancePath+"/commonLabels/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"s2/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid7 = _errs24 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/commonLabels",schemaPath:"s2/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.commonAnnotations !== undefined){
let data9 = data.commonAnnotations;
const _errs26 = errors;
const _errs27 = errors;
if(errors === _errs27){
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key4 in data9){
const _errs29 = errors;
if(typeof key4 === "string"){
if(!pattern0.test(key4)){
const err4 = {instancePath:instancePath+"/commonAnnotations",schemaPath:"s3/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-zA-Z_][a-zA-Z0-9_]*$"},propertyName:key4};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var valid9 = _errs29 === errors;
if(!valid9){
const err5 = {instancePath:instancePath+"/commonAnnotations",schemaPath:"s3/propertyNames",keyword:"propertyNames",params:{propertyName: key4}};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate0.errors = vErrors;
return false;
break;
}
}
if(valid9){
for(const key5 in data9){
const _errs31 = errors;
if(typeof data9[key5] !== "string"){
validate0.errors = [{instancePath:instancePath+"/commonAnnotations/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"s3/additionalProperties/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid10 = _errs31 === errors;
if(!valid10){
break;
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/commonAnnotations",schemaPath:"s3/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
var valid0 = _errs26 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.externalURL !== undefined){
const _errs33 = errors;
if(typeof data.externalURL !== "string"){
validate0.errors = [{instancePath:instancePath+"/externalURL",schemaPath:"#/properties/externalURL/type",keyword:"type",params:{type: "string"}}];
return false;
}
var valid0 = _errs33 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.alerts !== undefined){
let data12 = data.alerts;
const _errs35 = errors;
if(errors === _errs35){
if(Array.isArray(data12)){
if(data12.length < 1){
validate0.errors = [{instancePath:instancePath+"/alerts",schemaPath:"#/properties/alerts/minItems",keyword:"minItems",params:{limit: 1}}];
return false;
}
else {
var valid11 = true;
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
const _errs37 = errors;
if(!(validate1(data12[i0], {instancePath:instancePath+"/alerts/" + i0,parentData:data12,parentDataProperty:i0,rootData}))){
vErrors = vErrors === null ? validate1.errors : vErrors.concat(validate1.errors);
errors = vErrors.length;
}
var valid11 = _errs37 === errors;
if(!valid11){
break;
}
}
}
}
else {
validate0.errors = [{instancePath:instancePath+"/alerts",schemaPath:"#/properties/alerts/type",keyword:"type",params:{type: "array"}}];
return false;
}
}
var valid0 = _errs35 === errors;
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
validate0.errors = [{instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"}}];
return false;
}
}
validate0.errors = vErrors;
return errors === 0;
}
