// SPDX-License-Identifier: GPL-3.0-or-later
// The settings of the selected series: what is plotted, how it looks and where.
#include "core/base/plaintext.h"
#include "core/payload/fieldpath.h"
#include "ui/charts/seriespanel.h"
#include "ui/models/format.h"
#include "ui/theme/colors.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"

#include <QColorDialog>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{
constexpr int kPathsOffered = 60;

QIcon swatch(const QColor &color)
{
    QPixmap pixmap(28, 28);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(pixmap.rect().adjusted(2, 2, -2, -2), 5, 5);
    return QIcon(pixmap);
}
}

QWidget *SeriesPanel::makeSettings()
{
    m_settings = new QWidget(this);
    m_topic = new PlainLabel(m_settings);
    m_topic->setFont(monospaceFont(font()));
    m_topic->setElide(PlainLabel::Elide::Middle);
    m_topic->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_name = new QLineEdit(m_settings);
    m_name->setObjectName(QStringLiteral("seriesName"));
    m_name->setToolTip(tr("Name of the series; empty = from its topic"));
    m_path = new QComboBox(m_settings);
    m_path->setObjectName(QStringLiteral("seriesPath"));
    m_path->setEditable(true);
    m_path->setInsertPolicy(QComboBox::NoInsert);
    m_path->setFont(monospaceFont(font()));
    m_path->setToolTip(
        tr("Which number of the payload: JSON Pointer, array element, or nothing for the whole payload"));
    m_pathProblem = new PlainLabel(m_settings);
    m_pathProblem->setForegroundRole(QPalette::BrightText);
    m_pathProblem->setWordWrap(true);
    m_pathProblem->hide();
    m_style = new QComboBox(m_settings);
    m_style->setObjectName(QStringLiteral("seriesStyle"));
    m_style->addItems({tr("Automatic"), tr("Line"), tr("Steps"), tr("Points")});
    m_style->setToolTip(tr("Automatic draws steps as long as every value is 0 or 1"));
    m_color = new QPushButton(m_settings);
    m_color->setObjectName(QStringLiteral("seriesColor"));
    m_color->setToolTip(tr("Colour of the series"));
    m_width = new QDoubleSpinBox(m_settings);
    m_width->setObjectName(QStringLiteral("seriesWidth"));
    m_width->setRange(0.5, 6.0);
    m_width->setSingleStep(0.2);
    m_width->setDecimals(1);
    m_width->setSuffix(tr(" px"));
    m_width->setToolTip(tr("Width of the line"));
    m_plot = new QComboBox(m_settings);
    m_plot->setObjectName(QStringLiteral("seriesPlot"));
    m_plot->setToolTip(tr("The plot this series is drawn on"));
    m_plotTitle = new QLineEdit(m_settings);
    m_plotTitle->setObjectName(QStringLiteral("plotTitle"));
    m_plotTitle->setToolTip(tr("Title of the plot; empty = from its first series"));
    m_lost = new PlainLabel(m_settings);
    m_lost->setObjectName(QStringLiteral("lostSamples"));
    m_lost->setForegroundRole(QPalette::PlaceholderText);
    m_lost->setWordWrap(true);
    m_lost->hide();
    auto *remove = new QPushButton(tr("Remove"), m_settings);
    remove->setObjectName(QStringLiteral("removeSeriesButton"));
    remove->setToolTip(tr("Stop plotting this series; the capture keeps its messages"));

    auto *look = new QHBoxLayout;
    look->setSpacing(6);
    look->addWidget(m_style, 1);
    look->addWidget(m_color);
    look->addWidget(m_width);
    auto *form = new QFormLayout;
    form->setContentsMargins(12, 2, 12, 12);
    form->setVerticalSpacing(6);
    form->setHorizontalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Topic"), m_topic);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Value"), m_path);
    form->addRow(QString(), m_pathProblem);
    form->addRow(tr("Style"), look);
    form->addRow(tr("Plot"), m_plot);
    form->addRow(tr("Plot title"), m_plotTitle);
    form->addRow(m_lost);
    form->addRow(QString(), remove);
    auto *column = new QVBoxLayout(m_settings);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(new SectionHeader(tr("Selected series"), m_settings));
    column->addLayout(form);

    connect(m_name, &QLineEdit::editingFinished, this, [this] {
        if (const int row = currentRow(); row >= 0 && !m_isShowing && m_name->text() != m_model.name(row))
            m_model.rename(row, m_name->text());
    });
    connect(m_plotTitle, &QLineEdit::editingFinished, this, [this] {
        if (const int row = currentRow(); row >= 0 && m_plotTitle->isModified())
            m_model.setPlotTitle(m_model.plotOf(row), m_plotTitle->text());
    });
    connect(m_path->lineEdit(), &QLineEdit::editingFinished, this, &SeriesPanel::applyPath);
    connect(m_path, &QComboBox::textActivated, this, &SeriesPanel::applyPath);
    connect(m_style, &QComboBox::activated, this, &SeriesPanel::applyLook);
    connect(m_width, &QDoubleSpinBox::valueChanged, this, &SeriesPanel::applyLook);
    connect(m_plot, &QComboBox::activated, this, &SeriesPanel::applyPlot);
    connect(m_color, &QPushButton::clicked, this, &SeriesPanel::chooseColor);
    connect(remove, &QPushButton::clicked, this, [this] {
        const int row = currentRow();
        m_table->setFocus(); // the button may go with the series
        m_model.removeSeries(row);
        selectRow(qMin(row, m_model.rowCount() - 1));
    });
    return m_settings;
}

void SeriesPanel::showSettings()
{
    const QScopedValueRollback<bool> guard(m_isShowing, true);
    fitTable();
    const int row = currentRow();
    m_settings->setVisible(row >= 0);
    if (row < 0)
        return;
    const SeriesSource &source = m_model.source(row);
    const SeriesLook &look = m_model.look(row);
    m_topic->setPlainText(visibleText(QByteArrayView(m_capture.topicName(source.topic))));
    m_name->setText(m_model.name(row));
    m_path->clear();
    if (const TopicStatistics *statistics = m_capture.statistics(source.connection, source.topic))
        for (const PayloadField &field : listFields(statistics->lastPayload, kPathsOffered))
            if (field.number)
                m_path->addItem(pathText(field.path));
    m_path->setEditText(pathText(source.path));
    m_pathProblem->hide();
    m_style->setCurrentIndex(int(look.style));
    m_width->setValue(look.width);
    showColor(row);
    showPlots(row);
    m_plotTitle->setText(m_model.plotTitle(m_model.plotOf(row)));
    showLost(row);
}

void SeriesPanel::showLost(int row)
{
    const quint64 lost = m_model.lost(row);
    m_lost->setVisible(lost > 0);
    m_lost->setPlainText(lost == 1 ? tr("1 older or very fast sample is not shown.")
                                   : tr("%1 older or very fast samples are not shown.").arg(formatCount(lost)));
}

/// No path is the whole payload; an empty box would look like nothing chosen.
QString SeriesPanel::pathText(const QString &path) { return path.isEmpty() ? tr("whole payload") : path; }

void SeriesPanel::showPlots(int row)
{
    m_plot->clear();
    for (int plot = 0; plot < m_model.plotCount(); ++plot)
        m_plot->addItem(visibleText(m_model.plotTitle(plot)));
    m_plot->addItem(tr("New plot"));
    m_plot->setCurrentIndex(m_model.plotOf(row));
}

void SeriesPanel::showColor(int row)
{
    const SeriesLook &look = m_model.look(row);
    const Colors &colors = colorsFor(palette());
    const QColor color = look.color.value_or(colors.series[size_t(look.colorIndex) % colors.series.size()]);
    m_color->setIcon(swatch(color));
    m_color->setText(color.name().toUpper());
}

void SeriesPanel::applyLook()
{
    const int row = currentRow();
    if (row < 0 || m_isShowing)
        return;
    SeriesLook look = m_model.look(row);
    look.style = SeriesStyle(m_style->currentIndex());
    look.width = m_width->value();
    m_model.setLook(row, look);
}

void SeriesPanel::applyPath()
{
    const int row = currentRow();
    const QString typed = m_path->currentText();
    const QString path = typed == pathText({}) ? QString() : typed;
    if (row < 0 || m_isShowing || path == m_model.source(row).path)
        return;
    if (m_model.setPath(row, path)) {
        m_pathProblem->hide();
        return;
    }
    const Result<FieldPath, QString> parsed = FieldPath::parse(path);
    m_pathProblem->setPlainText(parsed ? tr("This number is plotted already.") : parsed.error());
    m_pathProblem->show();
}

void SeriesPanel::applyPlot(int choice)
{
    if (const int row = currentRow(); row >= 0 && !m_isShowing)
        m_model.setPlot(row, choice < m_model.plotCount() ? choice : -1);
}

void SeriesPanel::chooseColor()
{
    const int row = currentRow();
    if (row < 0)
        return;
    auto *dialog = new QColorDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    const QPersistentModelIndex index = m_model.index(row, 0);
    connect(dialog, &QColorDialog::colorSelected, this, [this, index](const QColor &color) {
        if (!index.isValid())
            return;
        SeriesLook look = m_model.look(index.row());
        look.color = color;
        m_model.setLook(index.row(), look);
        showSettings();
    });
    dialog->open();
}

}
