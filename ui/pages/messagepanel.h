// SPDX-License-Identifier: GPL-3.0-or-later
// One message: header, payload in several readings, properties, fields.
#pragma once

#include "ui/models/messagedetails.h"
#include "ui/models/payloaddocument.h"
#include "ui/widgets/surface.h"

class QStackedWidget;
class QTabBar;
class QTreeWidget;
class QSplitter;

namespace mqttscope
{

class ChartModel;
class FieldTableModel;
class FieldTableView;
class MessageHeader;
class PayloadView;
class PlainLabel;

class MessagePanel : public Surface
{
    Q_OBJECT
public:
    MessagePanel(CaptureStore &capture, ChartModel &charts, QWidget *parent = nullptr);

    /// Shows a message of the capture, changes marked against `previous` (0 = none).
    void showMessage(PacketNumber packet, PacketNumber previous);
    /// Shows the last value of a topic whose messages the capture no longer holds.
    void showLastValue(ConnectionId connection, TopicId topic, const TopicStatistics &statistics,
                       const QByteArray &name);
    /// Says that the message shown has left the capture meanwhile; it stays.
    void markEvicted();
    void clear();
    /// 0 = none.
    [[nodiscard]] PacketNumber packet() const { return m_details.packet; }
    [[nodiscard]] const MessageDetails &details() const { return m_details; }
    /// True while text of the payload is selected: it stays, so that it can be copied, and the panel says so.
    [[nodiscard]] bool holdForSelection();
    void setNow(qint64 steadyNs);
    void togglePlot();

Q_SIGNALS:
    void packetRequested();
    void replyRequested(const QByteArray &responseTopic, const QByteArray &correlationData);

private:
    enum Tab
    {
        JsonTab,
        TextTab,
        HexTab,
        DiffTab,
        PropertiesTab,
        TabCount
    };
    void buildTabs();
    void showDocument(bool isNewTopic);
    void fillTab();
    void fillJson();
    void fillDiff();
    void fillProperties();
    [[nodiscard]] Tab readingTab() const;
    void showNote();
    [[nodiscard]] PayloadView *textOnShow() const;
    void copyTopic() const;

    CaptureStore &m_capture;
    FieldTableModel *m_fields;
    MessageHeader *m_header;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    PayloadView *m_json;
    PayloadView *m_text;
    PayloadView *m_hex;
    PayloadView *m_diff;
    QTreeWidget *m_properties;
    PlainLabel *m_kind;
    PlainLabel *m_note;
    QSplitter *m_splitter;
    FieldTableView *m_fieldView;
    PlainLabel *m_fieldHint;
    MessageDetails m_details;
    PayloadDocument m_document;
    std::optional<Tab> m_chosenTab; ///< by the user, for this topic
    bool m_isShowingTab = false;
    bool m_isHeld = false;
    QString m_evictionNote;
};

}
