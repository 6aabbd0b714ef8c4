import { BarChart, CustomChart, HeatmapChart, LineChart, RadarChart } from 'echarts/charts';
import { AriaComponent, DatasetComponent, GridComponent, LegendComponent, MarkLineComponent, RadarComponent, TooltipComponent, VisualMapComponent } from 'echarts/components';
import { use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import 'echarts/i18n/langZH-obj.js';

use([BarChart, CustomChart, HeatmapChart, LineChart, RadarChart, AriaComponent, DatasetComponent, GridComponent, LegendComponent, MarkLineComponent, RadarComponent, TooltipComponent, VisualMapComponent, SVGRenderer]);

export { init } from 'echarts/core';
