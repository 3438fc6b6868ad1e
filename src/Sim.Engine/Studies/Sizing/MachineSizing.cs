using Sim.Engine.Accounts;
using Sim.Engine.Scenarios;
using Sim.Engine.Services;
using Sim.Engine.Time;

namespace Sim.Engine.Studies;

/// <summary>Numbers of machines that a file leaves open.</summary>
internal static class MachineSizing
{
    private const double Safety = 0.95;

    /// <summary>
    /// The case with as many machines of each open kind as the busiest month of 95 % of the paths needs, other customers
    /// included: n = ceil(max (W + V) / hours / capacity).
    /// </summary>
    public static PricingCase Sized(PricingCase given, IReadOnlyList<double[]> workByPath)
    {
        EnterpriseInputs enterprise = given.Enterprise;
        if (enterprise.Equipment.Values.All(e => e.Number is not null || e.CapacityUnitsPerHour is null))
        {
            return given;
        }
        double PeakOf(ServiceEquipment machine) => Quantiles.At(
            [.. workByPath.Select(work => Enumerable.Range(0, work.Length).Max(m => UnitsPerMachineHour(enterprise, machine, work[m], m))).Order()], Safety);
        var machines = new SortedDictionary<string, ServiceEquipment>(StringComparer.Ordinal);
        var sized = new List<PricingAssumption>();
        foreach ((string name, ServiceEquipment machine) in enterprise.Equipment)
        {
            bool isOpen = machine.Number is null && machine.CapacityUnitsPerHour is not null;
            machines[name] = isOpen ? machine with { Number = Math.Max(1, (int)Math.Ceiling(PeakOf(machine) / machine.CapacityUnitsPerHour!.Value - 1e-9)) } : machine;
            if (isOpen)
            {
                sized.Add(new($"number of machines, {name}", FormattableString.Invariant($"{machines[name].Number}"), "the busiest month of 95 % of the paths"));
            }
        }
        return given with { Enterprise = enterprise with { Equipment = machines }, Assumptions = [.. sized, .. given.Assumptions] };
    }

    private static double UnitsPerMachineHour(EnterpriseInputs enterprise, ServiceEquipment machine, double workUnits, int month) =>
        machine.SeasonFactor(month % 12) <= 0 ? 0 :
        (workUnits * enterprise.ShareFraction + enterprise.Customers.Values.Sum(c => c.Units(month % 12)))
        / enterprise.Hours.MachineHours(Calendar.DaysInMonth(month % 12)) / machine.SeasonFactor(month % 12);
}
