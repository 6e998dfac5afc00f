namespace Dashboard.Web.Controls;

/// <summary>Status as colour, shape and word: what a status mark can say.</summary>
public enum StatusTone
{
    Ok,
    Warn,
    Bad,
    Info,
    Idle,
}
