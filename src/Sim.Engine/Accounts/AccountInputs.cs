using Sim.Engine.Schema;

namespace Sim.Engine.Accounts;

/// <summary>Everything an appraisal needs besides the meters.</summary>
public sealed record AccountInputs
{
    [Input(Help = "Prices at the start of the period.")]
    public Prices Prices { get; init; } = new();

    [Input(Help = "What staff cost.")]
    public Wages Wages { get; init; } = new();

    [Input(Help = "Costs that no meter shows.")]
    public FixedCosts FixedCosts { get; init; } = new();

    [Input(Help = "Homes rented from owners.")]
    public Homes? Homes { get; init; }

    [Input(Help = "Who pays which categories; without entries the operator pays all.")]
    public IReadOnlyDictionary<string, Payer> Payers { get; init; } = new Dictionary<string, Payer>();

    [Input(Help = "Discounting and escalation.")]
    public LifeCycle LifeCycle { get; init; } = new();

    /// <summary>What the closing of the centre costs where it closes within the period, VAT in it, EUR.</summary>
    public double ClosingEur { get; init; }

    [Input(Help = "Emission factors.")]
    public EmissionFactors Emissions { get; init; } = new();

    [Input(Help = "Standards against which the service is judged.")]
    public StandardsInputs Standards { get; init; } = new();
}
