namespace Sim.Engine.Studies;

/// <summary>
/// How well a simulation agrees with monthly bills: the two statistics and limits of ASHRAE Guideline 14-2014,
/// "Measurement of Energy, Demand, and Water Savings", sections 5.2.11.3 and 5.3.2.4; see also Ruiz and Bandera (2017),
/// doi:10.3390/en10101587.
/// </summary>
public static class Guideline14
{
    /// <summary>Largest bias of monthly bills, either way, as a fraction.</summary>
    public const double MonthlyNmbeLimit = 0.05;

    /// <summary>Largest scatter of monthly bills, as a fraction.</summary>
    public const double MonthlyCvRmseLimit = 0.15;

    /// <summary>Months of bills that the guideline asks for.</summary>
    public const int FewestMonths = 12;

    /// <summary>Fewest months of bills that are judged: of fewer, n / (n - p) inflates the bias by more than a fifth, and seasons are missing.</summary>
    public const int FewestJudged = 6;

    // p of the guideline, the parameters of the model: 1 for a calibrated simulation.
    private const int Parameters = 1;

    /// <summary>
    /// Normalised mean bias error, a fraction: sum(y - s) / ((n - p) mean(y)) with p = 1; y measured, s simulated. Positive
    /// where the simulation is too low. Not a number for fewer than two months or where nothing was measured.
    /// </summary>
    public static double Nmbe(IReadOnlyList<double> measured, IReadOnlyList<double> simulated)
    {
        int n = measured.Count;
        double mean = n > 0 ? measured.Average() : 0;
        return n > Parameters && mean != 0 ? measured.Zip(simulated, (y, s) => y - s).Sum() / ((n - Parameters) * mean) : double.NaN;
    }

    /// <summary>
    /// Coefficient of variation of the root mean square error, a fraction: sqrt(sum((y - s)^2) / (n - p)) / mean(y) with
    /// p = 1. Not a number for fewer than two months or where nothing was measured.
    /// </summary>
    public static double CvRmse(IReadOnlyList<double> measured, IReadOnlyList<double> simulated)
    {
        int n = measured.Count;
        double mean = n > 0 ? measured.Average() : 0;
        return n > Parameters && mean != 0 ? Math.Sqrt(measured.Zip(simulated, (y, s) => (y - s) * (y - s)).Sum() / (n - Parameters)) / Math.Abs(mean) : double.NaN;
    }

    /// <summary>Whether both limits for monthly bills are kept; none where either statistic is not defined.</summary>
    public static bool? Passes(double nmbe, double cvRmse) =>
        double.IsNaN(nmbe) || double.IsNaN(cvRmse) ? null : Math.Abs(nmbe) <= MonthlyNmbeLimit && cvRmse <= MonthlyCvRmseLimit;
}
