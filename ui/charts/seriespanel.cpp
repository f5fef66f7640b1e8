// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/seriespanel.h"

#include "core/payload/fieldpath.h"
#include "ui/charts/seriesdelegate.h"
#include "ui/theme/fonts.h"
#include "ui/theme/icons.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/sectionheader.h"
#include "ui/widgets/surface.h"

#include <QEvent>
#include <QFormLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

namespace mqttscope
{

namespace
{
constexpr int kRowsShown = 12;
constexpr int kConnectionsSearched = 4096; ///< ids run from 1
}

SeriesPanel::SeriesPanel(CaptureStore &capture, ChartModel &model, QWidget *parent)
    : QWidget(parent)
    , m_capture(capture)
    , m_model(model)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_header = new SectionHeader(tr("Series"), this);
    QToolButton *add = m_header->addButton(IconId::Plus);
    add->setObjectName(QStringLiteral("addSeriesButton"));
    add->setText(tr("Add"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setToolTip(tr("Plot a number by its topic and field"));
    connect(add, &QToolButton::clicked, this, &SeriesPanel::showAddBox);
    column->addWidget(m_header);
    column->addWidget(makeTable());
    column->addWidget(makeAddBox());
    column->addWidget(makeSettings());
    column->addStretch(1);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        showSettings();
        Q_EMIT rowSelected(currentRow());
    });
    connect(&m_model, &ChartModel::seriesAdded, this, &SeriesPanel::selectRow);
    connect(&m_model, &ChartModel::plotsChanged, this, &SeriesPanel::showSettings);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, [this] {
        if (const int row = currentRow(); row >= 0)
            showLost(row);
    });
    if (m_model.rowCount() > 0)
        selectRow(0);
    showSettings();
}

QWidget *SeriesPanel::makeTable()
{
    m_table = new QTableView(this);
    m_table->setObjectName(QStringLiteral("seriesTable"));
    m_table->setAccessibleName(tr("Series"));
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new SeriesDelegate(m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(20);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(qMax(24, fontMetrics().height() + 6));
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(40);
    const int digit = QFontMetrics(monospaceFont(font())).horizontalAdvance(QLatin1Char('0'));
    for (int column = ChartModel::Last; column <= ChartModel::Rate; ++column)
        header->resizeSection(column, 7 * digit + 8);
    header->setSectionResizeMode(ChartModel::Name, QHeaderView::Stretch);
    return m_table;
}

QWidget *SeriesPanel::makeAddBox()
{
    m_addBox = new Surface(Surface::Ground::Bar, this);
    m_addBox->setHairlines(Qt::TopEdge | Qt::BottomEdge);
    m_addTopic = new QLineEdit(m_addBox);
    m_addTopic->setObjectName(QStringLiteral("addTopic"));
    m_addTopic->setFont(monospaceFont(font()));
    m_addTopic->setPlaceholderText(tr("plant/line1/press-04/temperature"));
    m_addPath = new QLineEdit(m_addBox);
    m_addPath->setObjectName(QStringLiteral("addPath"));
    m_addPath->setFont(monospaceFont(font()));
    m_addPath->setPlaceholderText(tr("/value, empty = the whole payload"));
    m_addProblem = new PlainLabel(m_addBox);
    m_addProblem->setObjectName(QStringLiteral("addProblem"));
    m_addProblem->setForegroundRole(QPalette::BrightText);
    m_addProblem->setWordWrap(true);
    m_addProblem->hide();
    auto *add = new QPushButton(tr("Add series"), m_addBox);
    add->setObjectName(QStringLiteral("addSeriesConfirm"));
    add->setProperty("kind", QStringLiteral("primary"));
    add->setToolTip(tr("Plot this number, past messages included"));
    connect(add, &QPushButton::clicked, this, &SeriesPanel::addSeries);
    connect(m_addTopic, &QLineEdit::returnPressed, this, &SeriesPanel::addSeries);
    connect(m_addPath, &QLineEdit::returnPressed, this, &SeriesPanel::addSeries);

    auto *form = new QFormLayout(m_addBox);
    form->setContentsMargins(12, 10, 12, 10);
    form->setVerticalSpacing(6);
    form->addRow(tr("Topic"), m_addTopic);
    form->addRow(tr("Field"), m_addPath);
    form->addRow(m_addProblem);
    form->addRow(QString(), add);
    m_addBox->hide();
    return m_addBox;
}

void SeriesPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && currentRow() >= 0)
        showColor(currentRow());
}

int SeriesPanel::currentRow() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : rows.constFirst().row();
}

void SeriesPanel::selectRow(int row)
{
    if (row >= 0 && row < m_model.rowCount())
        m_table->selectRow(row);
}

void SeriesPanel::showAddBox()
{
    m_addBox->setVisible(!m_addBox->isVisibleTo(this));
    m_addProblem->hide();
    if (m_addBox->isVisibleTo(this))
        m_addTopic->setFocus();
}

ConnectionId SeriesPanel::connectionWith(TopicId topic) const
{
    if (m_capture.statistics(m_connection, topic))
        return m_connection;
    for (int id = 1; id < kConnectionsSearched; ++id)
        if (m_capture.statistics(ConnectionId(quint16(id)), topic))
            return ConnectionId(quint16(id));
    return {};
}

void SeriesPanel::addSeries()
{
    const auto refuse = [this](const QString &sentence) {
        m_addProblem->setPlainText(sentence);
        m_addProblem->show();
    };
    const Result<FieldPath, QString> path = FieldPath::parse(m_addPath->text());
    if (!path)
        return refuse(path.error());
    const TopicId topic = m_capture.findTopic(m_addTopic->text().toUtf8());
    const ConnectionId connection = topic.isValid() ? connectionWith(topic) : ConnectionId();
    if (!connection.isValid())
        return refuse(tr("No message has been seen on this topic yet."));
    const int row = m_model.addSeries({connection, topic, m_addPath->text()});
    m_addProblem->hide();
    m_addBox->hide();
    m_addTopic->clear();
    m_addPath->clear();
    selectRow(row);
}

/// As high as its rows, within reason.
void SeriesPanel::fitTable()
{
    const int rows = qBound(3, m_model.rowCount() + 1, kRowsShown);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
                            + rows * m_table->verticalHeader()->defaultSectionSize());
}

}
