using Sim.Engine.Schema;

namespace Sim.Engine.Scenarios;

/// <summary>Amounts of bills by month and cost category, with the VAT that the payer bears, in money of the first year.</summary>
public sealed record MeasuredAmounts
{
    [Input("EUR", Help = "Electricity bills by month, what is fed in deducted.")]
    public IReadOnlyDictionary<string, double>? ElectricityEur { get; init; }

    [Input("EUR", Help = "Fuel bills by month (of what was burnt, not of deliveries).")]
    public IReadOnlyDictionary<string, double>? FuelEur { get; init; }

    [Input("EUR", Help = "Bills of drinking water by month.")]
    public IReadOnlyDictionary<string, double>? WaterEur { get; init; }

    [Input("EUR", Help = "Sewer charges and septage by month.")]
    public IReadOnlyDictionary<string, double>? WastewaterEur { get; init; }

    [Input("EUR", Help = "Bills of waste collection and gate fees by month.")]
    public IReadOnlyDictionary<string, double>? WasteEur { get; init; }

    [Input("EUR", Help = "Laundry bills by month.")]
    public IReadOnlyDictionary<string, double>? LaundryEur { get; init; }

    [Input("EUR", Help = "Bills of meals and food by month.")]
    public IReadOnlyDictionary<string, double>? CateringEur { get; init; }

    [Input("EUR", Help = "Cleaning bills by month.")]
    public IReadOnlyDictionary<string, double>? CleaningEur { get; init; }
}
