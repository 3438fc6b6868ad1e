using Sim.Engine.Schema;

namespace Sim.Engine.Electricity;

/// <summary>A battery on the site's electricity bus.</summary>
public sealed record Battery
{
    [Input("kWh", Min = 0, Max = 1_000_000, Otherwise = "0 kWh", Help = "Energy between empty and full when new.")]
    public double CapacityKwh { get; init; }

    [Input("kW", Min = 0, Max = 1_000_000, Help = "Most that it takes, at the bus; omitted: capacity times power_ratio.")]
    public double? ChargePowerKw { get; init; }

    [Input("kW", Min = 0, Max = 1_000_000, Help = "Most that it gives, at the bus; omitted: capacity times power_ratio.")]
    public double? DischargePowerKw { get; init; }

    [Input("1/h", Min = 0, Max = 10, Default = "electricity.battery.power_ratio", Help = "Power over capacity, where the powers are not given.")]
    public double PowerRatioPerHour { get; init; } = 1;

    [Input("fraction", Min = 0.5, Max = 1, Default = "electricity.battery.charge_efficiency", Help = "Energy stored over energy taken from the bus.")]
    public double ChargeEfficiencyFraction { get; init; } = 1;

    [Input("fraction", Min = 0.5, Max = 1, Default = "electricity.battery.discharge_efficiency", Help = "Energy given to the bus over energy taken from the store.")]
    public double DischargeEfficiencyFraction { get; init; } = 1;

    [Input("fraction", Min = 0, Max = 1, Default = "electricity.battery.min_charge", Help = "State of charge below which it is never discharged.")]
    public double MinChargeFraction { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "0 %", Help = "State of charge kept for outages: below it nothing is given while the grid is up.")]
    public double ReserveFraction { get; init; }

    [Input(Formerly = ["peak_target", "peak_target_by_month", "peak_foresight"], Help = "Below which import the battery keeps each month's peak as far as it can, for a demand charge: one (constant), one for each month (monthly), or the lowest that one can hold who knows all hours of the month, the most that shaving can save (foresight). With the grid up it then gives only what exceeds it, and the grid refills it below it; left out: no peak shaving.")]
    public PeakShaving? PeakShaving { get; init; }

    [Input(Otherwise = "true", Help = "Whether the grid refills the battery up to its reserve; above it only the sun does, unless it shaves peaks.")]
    public bool GridCharging { get; init; } = true;

    [Input(Otherwise = "true", Help = "Whether it forms a grid of its own in outages, so that it and solar power serve on.")]
    public bool Island { get; init; } = true;

    [Input(Otherwise = "water-pumping", Help = "Last priority that a battery serves without grid and generator; comfort: all but room cooling, which is room-cooling.")]
    public Priority OutageServes { get; init; } = Priority.WaterPumping;

    [Input("1/month", Min = 0, Max = 1, Default = "electricity.battery.standby_loss", Help = "Share of the stored energy lost in a month by standing.")]
    public double StandbyLossPerMonth { get; init; }

    [Input("1/year", Min = 0, Max = 0.5, Default = "electricity.battery.fade", Help = "Loss of capacity by ageing in a year, of what was left.")]
    public double FadePerYear { get; init; }

    [Input(Help = "Ageing by use and replacement at the end of life; left out: capacity fades by time alone, year by year, and is never replaced.")]
    public BatteryAgeing? Ageing { get; init; }

    [Input("fraction", Min = 0, Max = 1, Otherwise = "50 %", Help = "State of charge when the simulation begins, two weeks before its first year.")]
    public double StartFraction { get; init; } = 0.5;
}
