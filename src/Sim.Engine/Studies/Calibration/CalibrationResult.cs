using Sim.Engine.Scenarios;

namespace Sim.Engine.Studies;

/// <summary>What a calibration found.</summary>
public sealed record CalibrationResult
{
    /// <summary>The scenario before.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The inputs, in the order they were asked for.</summary>
    public required IReadOnlyList<CalibratedInput> Inputs { get; init; }

    /// <summary>Pairs of inputs whose estimates are correlated by more than 0.9 either way.</summary>
    public required IReadOnlyList<CorrelatedPair> Correlated { get; init; }

    /// <summary>The bills that were used, against the scenario before and after.</summary>
    public required IReadOnlyList<(BillFit Before, BillFit After)> Used { get; init; }

    /// <summary>Bills of other years, which were not used, before and after: a test of the result.</summary>
    public required IReadOnlyList<(BillFit Before, BillFit After)> HeldOut { get; init; }

    /// <summary>Sum of squared residuals before, each bill's residual over the mean bill of its carrier.</summary>
    public required double SumOfSquaresBefore { get; init; }

    /// <summary>The same after.</summary>
    public required double SumOfSquaresAfter { get; init; }

    /// <summary>Number of bills used.</summary>
    public required int Bills { get; init; }

    /// <summary>Number of different simulations made.</summary>
    public required int Runs { get; init; }

    /// <summary>Whether the search came to rest.</summary>
    public required bool Converged { get; init; }

    /// <summary>Whether every balance closes before and after.</summary>
    public required bool Closes { get; init; }

    /// <summary>The calibrated values as changes to the scenario.</summary>
    public Variation Variation => Variation.Of("calibrated", Inputs.Where(i => i.After != i.Input.Before).Select(i => (i.Input.Path, i.Input.Text(i.After))));
}
