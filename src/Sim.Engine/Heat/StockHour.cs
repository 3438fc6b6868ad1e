using Sim.Engine.Schema;

namespace Sim.Engine.Heat;

/// <summary>Stocks of fuel in an hour, in the units in which the fuels are bought. A fuel without a stock stays at zero.</summary>
public readonly record struct StockHour(
    [Output("L", "Heating oil in stock at the hour's end", Over = Aggregate.Mean)] double HeatingOilLevelL,
    [Output("L", "Heating oil brought by truck")] double HeatingOilDeliveredL,
    [Output("L", "Diesel in stock at the hour's end", Over = Aggregate.Mean)] double DieselLevelL,
    [Output("L", "Diesel brought by truck")] double DieselDeliveredL,
    [Output("L", "LPG in stock at the hour's end", Over = Aggregate.Mean)] double LpgLevelL,
    [Output("L", "LPG brought by truck")] double LpgDeliveredL,
    [Output("kg", "Pellets in stock at the hour's end", Over = Aggregate.Mean)] double PelletsLevelKg,
    [Output("kg", "Pellets brought by truck")] double PelletsDeliveredKg,
    [Output("kg", "Logs in stock at the hour's end", Over = Aggregate.Mean)] double LogsLevelKg,
    [Output("kg", "Logs brought by truck")] double LogsDeliveredKg)
{
    /// <summary>The hour with one fuel's level and delivery.</summary>
    public StockHour With(Carrier fuel, double level, double delivered) => fuel switch
    {
        Carrier.HeatingOil => this with { HeatingOilLevelL = level, HeatingOilDeliveredL = delivered },
        Carrier.Diesel => this with { DieselLevelL = level, DieselDeliveredL = delivered },
        Carrier.Lpg => this with { LpgLevelL = level, LpgDeliveredL = delivered },
        Carrier.Pellets => this with { PelletsLevelKg = level, PelletsDeliveredKg = delivered },
        Carrier.Logs => this with { LogsLevelKg = level, LogsDeliveredKg = delivered },
        _ => this,
    };

    /// <summary>What a fuel's stock holds at the hour's end, in the unit in which it is bought.</summary>
    public double Level(Carrier fuel) => fuel switch
    {
        Carrier.HeatingOil => HeatingOilLevelL,
        Carrier.Diesel => DieselLevelL,
        Carrier.Lpg => LpgLevelL,
        Carrier.Pellets => PelletsLevelKg,
        Carrier.Logs => LogsLevelKg,
        _ => 0,
    };

    /// <summary>The columns of some fuels, in the order of memory.</summary>
    public static IReadOnlyList<OutputDeclaration> ColumnsOf(IEnumerable<Carrier> fuels)
    {
        string[] begins = [.. fuels.Select(f => $"{Naming.Snake(f.ToString())}_")];
        return [.. HourLayout.Of(typeof(StockHour)).Columns.Where(c => begins.Any(b => c.Key.StartsWith(b, StringComparison.Ordinal)))];
    }
}
