namespace Dashboard.Services.Logs.Queries.Kql;

/// <summary>What the grammar has next at a place.</summary>
internal enum KqlExpectation
{
    /// <summary>A field or a value that stands alone.</summary>
    Operand,

    /// <summary>An operator behind what may be a field, or a conjunction if it was a value.</summary>
    Operator,

    /// <summary>A value of the field.</summary>
    Value,

    /// <summary>A conjunction.</summary>
    Conjunction,
}
