using System.Text.Json.Serialization;

namespace Dashboard.Services.Logs.Formats;

/// <summary>How the values of a field are shown. Kept in data views as JSON with its kind in <c>format</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "format")]
[JsonDerivedType(typeof(BytesFormat), "bytes")]
[JsonDerivedType(typeof(NumberFormat), "number")]
[JsonDerivedType(typeof(PercentFormat), "percent")]
[JsonDerivedType(typeof(DurationFormat), "duration")]
[JsonDerivedType(typeof(UrlFormat), "url")]
[JsonDerivedType(typeof(DateFormat), "date")]
[JsonDerivedType(typeof(ColorFormat), "color")]
[JsonDerivedType(typeof(BooleanFormat), "boolean")]
[JsonDerivedType(typeof(LookupFormat), "lookup")]
[JsonDerivedType(typeof(TruncateFormat), "truncate")]
public abstract record FieldFormat;
