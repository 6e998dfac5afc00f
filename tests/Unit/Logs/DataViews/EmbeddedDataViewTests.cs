namespace Dashboard.Unit.Logs.DataViews;

/// <summary>The contract on the embedded store.</summary>
public sealed class EmbeddedDataViewTests() : DataViewContract(null);
