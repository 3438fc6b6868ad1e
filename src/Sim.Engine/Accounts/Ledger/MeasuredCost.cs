namespace Sim.Engine.Accounts;

/// <summary>One measured cost of a centre: an amount of a category over a span of time in which so many nights were spent.</summary>
/// <param name="Line">Line of the file.</param>
/// <param name="Centre">Name of the centre.</param>
/// <param name="Category">Category.</param>
/// <param name="CostEur">Cost, EUR, all VAT borne in it.</param>
/// <param name="PersonNights">Person-nights of the span.</param>
public sealed record MeasuredCost(int Line, string Centre, CostCategory Category, double CostEur, double PersonNights)
{
    /// <summary>Cost per person-night, EUR.</summary>
    public double EurPerPersonNight => CostEur / PersonNights;
}
