// SPDX-License-Identifier: GPL-3.0-or-later
// Edits one connection: sections a person thinks in, every field with its default and meaning, the URL in step.
#pragma once

#include "core/profile/connectionprofile.h"

#include <QDialog>

#include <functional>
#include <vector>

class QLineEdit;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace mqttscope
{

class EditorSection;
class PlainLabel;
class SectionList;
class WaySection;
class WhereSection;
class WhoSection;

class ConnectionEditor : public QDialog
{
    Q_OBJECT
public:
    /// Keeps the profile. @return one sentence if it could not be kept, otherwise empty
    using Store = std::function<QString(const ConnectionProfile &)>;

    ConnectionEditor(const ConnectionProfile &profile, bool isNew, QWidget *parent);

    /// The editor stays open with everything typed until the profile is kept.
    void setStore(Store store) { m_store = std::move(store); }
    /// Asks first, in the editor, if something was changed.
    void reject() override;

    /// The profile as the fields say now.
    [[nodiscard]] ConnectionProfile profile() const;
    /// The first sentence that stands against saving; empty = good.
    [[nodiscard]] QString problem() const;
    void showSection(int index);

Q_SIGNALS:
    /// `password` (UTF-8) was part of a pasted URL: for this session only; may be empty.
    void saved(const mqttscope::ConnectionProfile &profile, const QByteArray &password, bool connectNow);
    /// Try what the fields say now, step by step; the editor stays open.
    void diagnosisRequested(const mqttscope::ConnectionProfile &profile, const QByteArray &password);

private:
    void buildHead(QVBoxLayout &column);
    void buildFoot(QVBoxLayout &column);
    void arrangeTabOrder();
    void addSection(EditorSection *section);
    void takeUrl(const QString &typed);
    void refresh();
    void finish(bool connectNow);
    void askToDiscard(bool on);
    [[nodiscard]] static QString warning(const ConnectionProfile &profile);

    ConnectionProfile m_original;
    ConnectionProfile m_asLoaded; ///< as the fields said at first
    ConnectionProfile m_settled; ///< as the fields said when the address was last followed to its end
    QString m_urlProblem; ///< of what is typed as the address
    Store m_store;
    bool m_asksToDiscard = false;
    QByteArray m_pastedPassword;
    std::vector<EditorSection *> m_sections;
    WhereSection *m_where;
    WhoSection *m_who;
    WaySection *m_way;
    SectionList *m_list;
    QStackedWidget *m_stack;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_url = nullptr;
    PlainLabel *m_problem = nullptr;
    QPushButton *m_diagnose = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_save = nullptr;
    QPushButton *m_saveAndConnect = nullptr;
};

}
